/**
 * Elective packs: who publishes them and with which keys, how a version goes from upload through review to installation, how cities share them, and
 * how they are retired. What learners study is learning's; this feature asks it to install and to retire. Owns the tables packs_*.
 */
@NullMarked
package org.xuefa.packs;

import org.jspecify.annotations.NullMarked;

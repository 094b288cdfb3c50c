/** What a law is made of, how its text is read and how two versions differ: plain Java, no store. */
@NullMarked
package org.xuefa.statutes.domain;

import org.jspecify.annotations.NullMarked;

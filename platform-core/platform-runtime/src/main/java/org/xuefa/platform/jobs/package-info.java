/** Work that every node does again and again, city by city; safe to run on several nodes at once. */
@NullMarked
package org.xuefa.platform.jobs;

import org.jspecify.annotations.NullMarked;

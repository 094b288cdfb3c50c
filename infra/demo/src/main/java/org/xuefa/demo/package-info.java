/**
 * Brings in two demo cities the way people do: by the pages of the log-in and the published API, nothing else. It may run again and again; what
 * is there stays. Nobody here exists: names are drawn, numbers belong to nobody.
 */
@NullMarked
package org.xuefa.demo;

import org.jspecify.annotations.NullMarked;

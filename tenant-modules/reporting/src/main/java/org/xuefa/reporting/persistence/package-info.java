/** The read tables. Reporting works set-wise and in native SQL; every statement names the city, and row-level security holds behind it. */
@NullMarked
package org.xuefa.reporting.persistence;

import org.jspecify.annotations.NullMarked;

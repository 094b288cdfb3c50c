/** What a figure counts and when a unit lags: plain rules without a database. */
@NullMarked
package org.xuefa.reporting.domain;

import org.jspecify.annotations.NullMarked;

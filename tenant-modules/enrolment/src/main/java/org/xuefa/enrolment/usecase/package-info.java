/** What one can do with units, people, rosters, enrolments and accounts; each is a transaction. */
@NullMarked
package org.xuefa.enrolment.usecase;

import org.jspecify.annotations.NullMarked;

/** Lists, sheets, what covers an item, and which elective fits whom: plain rules without a database. */
@NullMarked
package org.xuefa.duty.domain;

import org.jspecify.annotations.NullMarked;

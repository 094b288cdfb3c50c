/** What people do with campaigns; each class is one transaction. */
@NullMarked
package org.xuefa.campaign.usecase;

import org.jspecify.annotations.NullMarked;

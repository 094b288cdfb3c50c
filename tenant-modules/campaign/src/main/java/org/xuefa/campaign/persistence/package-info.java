/** Rows of campaigns and of their rules' versions. */
@NullMarked
package org.xuefa.campaign.persistence;

import org.jspecify.annotations.NullMarked;

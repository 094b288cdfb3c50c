/** Checks and explanations of a campaign's rules. */
@NullMarked
package org.xuefa.campaign.domain;

import org.jspecify.annotations.NullMarked;

/** HTTP resources of campaigns. */
@NullMarked
package org.xuefa.campaign.boundary;

import org.jspecify.annotations.NullMarked;

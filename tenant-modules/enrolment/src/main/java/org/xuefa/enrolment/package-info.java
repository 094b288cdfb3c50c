/**
 * Front door of enrolment: units, people, who takes part in a campaign, and how far an administrator sees. Owns the tables
 * {@code enrolment_*}.
 *
 * <p>Counting who should take part: a person counts from {@link ParticipantAdded} (or as one of {@link ParticipantsAdded#counts}) on, until
 * {@link ParticipantRemoved}. Whoever enrolled without being on a roster counts once the unit's administrator confirms; then both
 * {@link ParticipantAdded} and {@link EnrolmentConfirmed} are published. A roster of 100 000 people is one {@link ParticipantsAdded} with
 * the counts by unit and tier, not 100 000 events; people are never announced twice. {@link ParticipantExempted} and
 * {@link ExemptionEnded} leave the person a participant: a rate may count them or not.
 */
@NullMarked
package org.xuefa.enrolment;

import org.jspecify.annotations.NullMarked;

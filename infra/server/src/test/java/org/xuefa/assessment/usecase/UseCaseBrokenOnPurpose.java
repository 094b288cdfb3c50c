package org.xuefa.assessment.usecase;

import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.Response;
import org.xuefa.learning.persistence.RowBrokenOnPurpose;

/** Knows HTTP, reaches into another feature and fires beside the outbox: proof that the walls see it. */
class UseCaseBrokenOnPurpose {
    Response response;
    RowBrokenOnPurpose row;

    void fire(Event<Object> event) {
        event.fireAsync(new Object());
    }
}

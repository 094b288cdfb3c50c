package org.xuefa.assessment.usecase;

import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.Response;
import org.xuefa.learning.persistence.RowBrokenOnPurpose;
import org.xuefa.platform.persistence.CitySql;

/** Knows HTTP and SQL, reaches into another feature and fires beside the outbox: proof that the walls see it. */
class UseCaseBrokenOnPurpose {
    Response response;
    CitySql sql;
    RowBrokenOnPurpose row;

    void fire(Event<Object> event) {
        event.fireAsync(new Object());
    }
}

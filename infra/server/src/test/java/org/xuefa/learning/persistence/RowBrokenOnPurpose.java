package org.xuefa.learning.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity without a tenant: proof that the walls see it. */
@Entity
public class RowBrokenOnPurpose {
    @Id
    private long id;
}

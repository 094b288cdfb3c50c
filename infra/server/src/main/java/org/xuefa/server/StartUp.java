package org.xuefa.server;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.xuefa.platform.persistence.Migrations;

/** Migrates before anything else of the application touches the database. A failing migration stops the application, with its cause. */
@ApplicationScoped
public class StartUp {
    private static final Logger LOG = Logger.getLogger(StartUp.class.getName());
    static final int FIRST = 1;

    @Resource(lookup = "jdbc/xuefaOwner")
    private DataSource owner;

    void migrate(@Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) Object event) {
        LOG.log(Level.INFO, "database migrations run: {0}", Migrations.run(owner));
    }
}

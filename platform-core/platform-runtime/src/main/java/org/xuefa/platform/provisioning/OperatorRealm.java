package org.xuefa.platform.provisioning;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xuefa.platform.config.Settings;
import org.xuefa.platform.identity.Role;
import org.xuefa.platform.identity.keycloak.Account;
import org.xuefa.platform.identity.keycloak.Accounts;
import org.xuefa.platform.identity.keycloak.LoginNumbers;
import org.xuefa.platform.identity.keycloak.RealmProvisioner;
import org.xuefa.platform.identity.keycloak.RealmSpec;
import org.xuefa.platform.identity.keycloak.UserName;

/**
 * The realm of the platform's operators. Made at start if it is missing, tried again until Keycloak answers; the server does not wait for it.
 * The first operator exists only where the environment gives XUEFA_OPERATOR_PASSWORD, and only until somebody changes it.
 */
@ApplicationScoped
public class OperatorRealm {
    private static final Logger LOG = Logger.getLogger(OperatorRealm.class.getName());
    private static final String REALM = "platform";
    private static final UserName OPERATOR = new UserName("operator");
    private static final int RETRY_SECONDS = 5;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private RealmProvisioner realms;

    @Inject
    private Accounts accounts;

    @Inject
    private Settings settings;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object event) {
        executor.execute(this::ensure);
    }

    private void ensure() {
        try {
            realms.ensure(new RealmSpec(REALM, "学法平台运营", URI.create(settings.publicUrl()), secondFactor(), true));
            settings.find("XUEFA_OPERATOR_PASSWORD").ifPresent(this::ensureOperator);
            LOG.info("the operators' realm is ready");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the operators'' realm is not ready yet: {0}", e.getClass().getSimpleName());
            executor.schedule(this::ensure, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private boolean secondFactor() {
        return settings.find("XUEFA_OPERATOR_SECOND_FACTOR").map(Boolean::parseBoolean).orElse(true);
    }

    private void ensureOperator(String password) {
        if (accounts.findByUserName(REALM, OPERATOR).isPresent()) {
            return;
        }
        var draft = new Account.Draft(OPERATOR, "平台运营员", LoginNumbers.NONE, Set.of(Role.PLATFORM_OPERATOR), true);
        if (accounts.create(REALM, draft) instanceof Account.Creation.Created(var id)) {
            accounts.setPassword(REALM, id, password);
        }
    }
}

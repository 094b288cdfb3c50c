package org.xuefa.keycloak.login;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

/**
 * Keycloak's form for name and password, except for who is meant by what was typed. A stranger, a wrong password and a locked
 * account get the same page after the same work, so that nobody can ask who has an account.
 */
final class XuefaUsernameForm extends UsernamePasswordForm {

    private static final Logger LOG = Logger.getLogger(XuefaUsernameForm.class);
    private static final String LOOKUP = "lookup";
    /** As the platform tells whoever hands the password out: Accounts.ONE_TIME_PASSWORD_LIFE there. */
    private static final Duration ONE_TIME_PASSWORD_LIFE = Duration.ofHours(72);

    private final LookupKey lookupKey;

    XuefaUsernameForm(LookupKey lookupKey) {
        this.lookupKey = lookupKey;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        dropPersonalHint(context);
        super.authenticate(context);
    }

    @Override
    public boolean validateUserAndPassword(AuthenticationFlowContext context, MultivaluedMap<String, String> input) {
        if (isUserAlreadySetBeforeUsernamePasswordAuth(context)) {
            return super.validateUserAndPassword(context, input) && !isExpired(context, context.getUser());
        }
        context.clearUser();
        forgetEarlierAttempt(context);
        var typed = input.getFirst(AuthenticationManager.FORM_USERNAME);
        var password = input.getFirst(CredentialRepresentation.PASSWORD);
        if (Validation.isBlank(typed) || password == null || password.isEmpty()) {
            context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
            context.forceChallenge(challenge(context, Messages.INVALID_USER, Validation.FIELD_USERNAME));
            return false;
        }
        var user = find(context, TypedIdentity.of(typed));
        if (user.isEmpty()) {
            testInvalidUser(context, null);
            return false;
        }
        return validate(context, user.get(), input);
    }

    private boolean validate(AuthenticationFlowContext context, UserModel user, MultivaluedMap<String, String> input) {
        context.getEvent().detail(Details.USERNAME, user.getUsername());
        context.getAuthenticationSession().setAuthNote(ATTEMPTED_USERNAME, user.getUsername());
        if (!validatePassword(context, user, input, true) || !enabledUser(context, user) || isExpired(context, user)) {
            return false;
        }
        context.setUser(user);
        return true;
    }

    /** A password that somebody else has set, to be replaced at the first login, is good for three days. Only who knows it learns that it was. */
    private boolean isExpired(AuthenticationFlowContext context, UserModel user) {
        var mustBeReplaced = user.getRequiredActionsStream().anyMatch(UserModel.RequiredAction.UPDATE_PASSWORD.name()::equals);
        var oldest = Time.currentTimeMillis() - ONE_TIME_PASSWORD_LIFE.toMillis();
        if (!mustBeReplaced || user.credentialManager().getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE).allMatch(password -> password.getCreatedDate() > oldest)) {
            return false;
        }
        context.clearUser();
        context.getEvent().user(user).error(Errors.EXPIRED_CODE);
        context.forceChallenge(challenge(context, "xuefaOneTimePasswordExpired", Validation.FIELD_USERNAME));
        return true;
    }

    private Optional<UserModel> find(AuthenticationFlowContext context, TypedIdentity typed) {
        var realm = context.getRealm();
        return switch (typed) {
            case TypedIdentity.UserName name -> Optional.ofNullable(context.getSession().users().getUserByUsername(realm, name.value()));
            case TypedIdentity.IdentityNumber number -> findByLookup(context, lookupKey.attribute(realm.getName(), number));
            case TypedIdentity.Phone phone -> findByLookup(context, lookupKey.attribute(realm.getName(), phone));
        };
    }

    private Optional<UserModel> findByLookup(AuthenticationFlowContext context, String value) {
        var found = context.getSession().users()
            .searchForUserByUserAttributeStream(context.getRealm(), LOOKUP, value).limit(2).toList();
        if (found.size() > 1) {
            LOG.warnf("realm %s: several accounts share a lookup value; none of them can log in by it", context.getRealm().getName());
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Else a failure would be counted against, and reported with, the account tried before it in the same window. */
    private static void forgetEarlierAttempt(AuthenticationFlowContext context) {
        context.getAuthenticationSession().removeAuthNote(ATTEMPTED_USERNAME);
        context.getEvent().removeDetail(Details.USERNAME);
    }

    private static void dropPersonalHint(AuthenticationFlowContext context) {
        var hint = context.getAuthenticationSession().getClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM);
        if (hint != null && showable(hint).isEmpty()) {
            context.getAuthenticationSession().removeClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM);
        }
    }

    /** The error always stands at the first field: which of the two was wrong is nobody's business. */
    @Override
    protected Response challenge(AuthenticationFlowContext context, @Nullable String error, @Nullable String field) {
        var typed = context.getHttpRequest().getDecodedFormParameters().getFirst(AuthenticationManager.FORM_USERNAME);
        var form = context.form().setExecution(context.getExecution().getId());
        var shown = new MultivaluedHashMap<String, String>();
        showable(typed).ifPresent(name -> shown.add(AuthenticationManager.FORM_USERNAME, name));
        form.setFormData(shown);
        if (error != null) {
            form.addError(new FormMessage(field == null ? null : Validation.FIELD_USERNAME, error));
        }
        return createLoginForm(form);
    }

    private static Optional<String> showable(@Nullable String typed) {
        return typed != null && TypedIdentity.of(typed) instanceof TypedIdentity.UserName name && name.showable()
            ? Optional.of(name.value()) : Optional.empty();
    }

    /** A locked account is answered like a wrong password, and as slowly. */
    @Override
    protected boolean isDisabledByBruteForce(AuthenticationFlowContext context, UserModel user) {
        var error = OneAtATime.error(context, user, () -> AuthenticatorUtils.getDisabledByBruteForceEventError(context, user));
        if (error == null) {
            return false;
        }
        AuthenticatorUtils.dummyHash(context);
        context.getEvent().user(user).error(error);
        context.forceChallenge(challenge(context, Messages.INVALID_USER, Validation.FIELD_USERNAME));
        return true;
    }
}

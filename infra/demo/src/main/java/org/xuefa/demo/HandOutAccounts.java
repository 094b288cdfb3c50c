package org.xuefa.demo;

import java.util.UUID;
import org.xuefa.client.api.AccountsApi;
import org.xuefa.client.api.ActivationsApi;
import org.xuefa.client.api.AppointmentsApi;
import org.xuefa.client.api.PeopleApi;
import org.xuefa.client.model.Activation;
import org.xuefa.client.model.AppointedRole;
import org.xuefa.client.model.NewAppointment;
import org.xuefa.client.model.PersonSearch;

/** Appoints people of the roster, gives each an activation code, and activates with it as the person would. */
final class HandOutAccounts {
    private final Portal portal;
    private final AccountBook book;
    private final Visitor administrator;
    private final String city;
    private final EnterUnits units;
    private final PeopleApi people;
    private final AppointmentsApi appointments;
    private final AccountsApi accounts;
    private final ActivationsApi activations;

    HandOutAccounts(Portal portal, AccountBook book, Visitor administrator, EnterUnits units) {
        this.portal = portal;
        this.book = book;
        this.administrator = administrator;
        this.city = administrator.city();
        this.units = units;
        this.people = administrator.api(PeopleApi::new);
        this.appointments = administrator.api(AppointmentsApi::new);
        this.accounts = administrator.api(AccountsApi::new);
        this.activations = new ActivationsApi(portal.anyone());
    }

    /** The person, able to log in. An account whose password is not known any more gets a new one. */
    Visitor handOut(AccountPlan account) {
        var kept = book.find(city, account.key()).orElseGet(() -> {
            var person = find(account.person());
            if (account.role() != null) {
                appoint(account, person);
            }
            return activate(account, person);
        });
        return portal.visitor(city, kept.userName(), kept.password());
    }

    private UUID find(PersonPlan person) {
        var found = Calls.call("find person", () -> people.searchPeopleByNumber(city, new PersonSearch().idNumber(person.idNumber().value()))).getItems();
        if (found.size() != 1) {
            throw new DemoFailure("somebody of the roster is not on the books of " + administrator.city());
        }
        return found.getFirst().getId();
    }

    private void appoint(AccountPlan account, UUID person) {
        var wanted = new NewAppointment().role(account.role()).personId(person);
        if (account.scope() != null) {
            wanted.unitId(units.find(account.scope()));
        }
        wanted.primary(account.role() == AppointedRole.UNIT_ADMIN);
        Calls.call("appoint " + account.key(), () -> appointments.appoint(city, wanted));
    }

    private AccountBook.Kept activate(AccountPlan account, UUID person) {
        var code = Calls.call("activation code", () -> accounts.issueActivationCode(city, person)).getCode();
        var password = Passwords.fresh();
        var activation = new Activation().login(account.person().idNumber().value()).code(code).password(password);
        var userName = Calls.call("activate " + account.key(), () -> activations.activateAccount(city, activation)).getUserName();
        return book.keep(city, account.key(), new AccountBook.Kept(userName, password));
    }
}

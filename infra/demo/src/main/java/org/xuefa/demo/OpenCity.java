package org.xuefa.demo;

import java.util.Map;
import org.xuefa.client.api.CitiesApi;
import org.xuefa.client.model.City;
import org.xuefa.client.model.NewCity;

/** Adds the city as the platform's operator, and takes over its first administrator, whose one-time password the first log-in replaces. */
final class OpenCity {
    static final String ADMINISTRATOR = "first-admin";
    static final String OPERATORS = "platform";
    private static final String OPERATOR = "operator";
    private static final String PASSWORD_PAGE = "login-update-password";
    private final Portal portal;
    private final AccountBook book;
    private final Visitor operator;

    OpenCity(Portal portal, AccountBook book, String operatorPassword) {
        this.portal = portal;
        this.book = book;
        this.operator = portal.visitor(OPERATORS, OPERATOR, operatorPassword);
    }

    Visitor operator() {
        return operator;
    }

    /** The first administrator, able to log in. */
    Visitor administrator(CityPlan plan) {
        var cities = operator.api(CitiesApi::new);
        var city = Calls.find("city " + plan.slug(), () -> cities.getCity(plan.slug()));
        if (city.filter(found -> found.getState() == City.StateEnum.OPEN).isPresent()) {
            var kept = book.find(plan.slug(), ADMINISTRATOR).map(account -> portal.visitor(plan.slug(), account.userName(), account.password()));
            if (kept.filter(Visitor::canLogIn).isPresent()) {
                return kept.get();
            }
        }
        var wanted = new NewCity().code(plan.code()).name(plan.name()).accent(plan.accent()).secondFactorForAdministrators(false).issueAdministratorPassword(true);
        var added = Calls.call("add " + plan.slug(), () -> cities.addCity(plan.slug(), wanted));
        return takeOver(plan, added);
    }

    private Visitor takeOver(CityPlan plan, City added) {
        var userName = added.getAdministratorUserName();
        var browser = portal.login(plan.slug());
        var page = browser.logIn(userName, added.getAdministratorOneTimePassword());
        if (!page.id().equals(PASSWORD_PAGE)) {
            throw new DemoFailure("the one-time password of " + userName + " led to page " + page.id() + " " + page.message());
        }
        var password = Passwords.fresh();
        var after = browser.submit(page, Map.of("password-new", password, "password-confirm", password));
        if (!after.arrived()) {
            throw new DemoFailure("the new password of " + userName + " led to page " + after.id() + " " + after.message());
        }
        book.keep(plan.slug(), ADMINISTRATOR, new AccountBook.Kept(userName, password));
        return portal.visitor(plan.slug(), userName, password);
    }
}

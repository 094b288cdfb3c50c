package org.xuefa.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuefa.client.api.ThirdPartiesApi;
import org.xuefa.client.model.NewThirdParty;
import org.xuefa.client.model.ThirdParty;
import org.xuefa.client.model.ThirdPartyKind;
import org.xuefa.client.model.ThirdPartyScope;

/** The city's app and a web site, as examples; the web site's secret is for whoever asks for it in the portal. */
final class RegisterThirdParties {
    private static final String CONTACT = "市大数据中心应用处";
    private static final List<NewThirdParty> WANTED = List.of(
            new NewThirdParty().kind(ThirdPartyKind.ON_BEHALF).name("市民云（示例）").contact(CONTACT).purpose("学员在市民云中查看学习进度、考试安排和证书")
                    .redirectUris(List.of("http://127.0.0.1:8123/login", "cn.example.citizen-cloud:/login")).scopes(List.of(ThirdPartyScope.values())),
            new NewThirdParty().kind(ThirdPartyKind.SERVICE).name("普法网站（示例）").contact(CONTACT).purpose("在普法网站中检索法律条文"));
    private final String city;
    private final ThirdPartiesApi thirdParties;

    RegisterThirdParties(Visitor administrator) {
        this.city = administrator.city();
        this.thirdParties = administrator.api(ThirdPartiesApi::new);
    }

    void register() {
        Set<String> known = Calls.call("third parties", () -> thirdParties.listThirdParties(city)).getItems().stream().map(ThirdParty::getName).collect(Collectors.toSet());
        for (var wanted : WANTED) {
            if (!known.contains(wanted.getName())) {
                Calls.call("register " + wanted.getName(), () -> thirdParties.registerThirdParty(city, wanted));
            }
        }
    }
}

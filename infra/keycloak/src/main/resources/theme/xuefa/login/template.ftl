<#import "footer.ftl" as loginFooter>
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light">
    <meta name="robots" content="noindex">
    <meta name="format-detection" content="telephone=no">
    <title>${title!}</title>
    <link rel="icon" href="${url.resourcesPath}/img/icon.svg" type="image/svg+xml">
    <#include "style.ftl">
    <#if scripts??>
    <#list scripts as script>
    <script src="${script}"></script>
    </#list>
    </#if>
    <script type="module">
        <#outputformat "JavaScript">
        import { startSessionPolling<#if authenticationSession??>, checkAuthSession</#if> } from ${(url.resourcesPath + "/js/authChecker.js")?c};
        startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
        <#if authenticationSession??>
        checkAuthSession(${authenticationSession.authSessionIdHash?c});
        </#if>
        </#outputformat>
    </script>
</head>
<body class="${bodyClass}" data-page-id="login-${pageId}">
<main class="page">
    <header class="city">
        <img class="emblem" src="${url.resourcesPath}/img/icon.svg" alt="" width="40" height="40">
        <h1>${realm.displayName!msg("xuefaProduct")}</h1>
    </header>
    <section class="card" aria-labelledby="kc-page-title">
        <h2 id="kc-page-title"><#nested "header"></h2>
        <#-- The account's own name says nothing to a person, so only the way back is shown. -->
        <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
            <#nested "show-username">
            <p class="hint"><a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("xuefaOtherAccount")}</a></p>
        </#if>
        <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
            <div class="${properties.kcAlertClass} ${message.type}" role="<#if message.type = 'error'>alert<#else>status</#if>">
                <span class="${properties.kcAlertTitleClass}">${kcSanitize(message.summary)?no_esc}</span>
            </div>
        </#if>
        <#nested "form">
        <#if auth?has_content && auth.showTryAnotherWayLink()>
            <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
                <button class="link" type="submit" name="tryAnotherWay" value="on" id="try-another-way">${msg("doTryAnotherWay")}</button>
            </form>
        </#if>
        <#nested "socialProviders">
        <#if displayInfo>
            <div id="kc-info"><#nested "info"></div>
        </#if>
    </section>
    <footer>
        <#if realm.internationalizationEnabled && locale.supported?size gt 1>
            <nav aria-label="${msg("languages")}">
                <#list locale.supported?sort_by("label") as l>
                    <#if l.languageTag == locale.currentLanguageTag><span aria-current="true">${l.label}</span><#else><a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}">${l.label}</a></#if>
                </#list>
            </nav>
        </#if>
        <@loginFooter.content/>
    </footer>
</main>
</body>
</html>
</#macro>

<#import "template.ftl" as layout>
<@layout.registrationLayout bodyClass="oauth"; section>
    <#if section = "header">
        ${msg("xuefaGrantTitle", client.name!client.clientId)}
    <#elseif section = "form">
        <div id="kc-oauth">
            <p>${msg("xuefaGrantText", client.name!client.clientId)}</p>
            <ul>
                <#list oauth.clientScopesRequested![] as clientScope>
                <li>${advancedMsg(clientScope.consentScreenText)}</li>
                </#list>
            </ul>
            <p class="hint">${msg("xuefaGrantHint")}</p>
            <form action="${url.oauthAction}" method="post">
                <input type="hidden" name="code" value="${oauth.code}">
                <button class="${properties.kcButtonClass} ${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}" name="accept" id="kc-login" type="submit" value="yes">${msg("xuefaGrantYes")}</button>
                <button class="${properties.kcButtonClass} ${properties.kcButtonDefaultClass} ${properties.kcButtonBlockClass}" name="cancel" id="kc-cancel" type="submit" value="no">${msg("xuefaGrantNo")}</button>
            </form>
        </div>
    </#if>
</@layout.registrationLayout>

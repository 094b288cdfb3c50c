<#import "template.ftl" as layout>
<#assign refused = messagesPerField.existsError('username','password')>
<@layout.registrationLayout displayMessage=!refused; section>
    <#if section = "header">
        <#if usernameHidden??>${msg("xuefaConfirmTitle")}<#else>${msg("doLogIn")}</#if>
    <#elseif section = "form">
        <#if realm.password>
        <form id="kc-form-login" action="${url.loginAction}" method="post" onsubmit="login.disabled = true; return true;">
            <#if refused>
            <div class="${properties.kcAlertClass} error" role="alert" id="input-error">
                <span class="${properties.kcAlertTitleClass}">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</span>
            </div>
            </#if>
            <#if !usernameHidden??>
            <div class="${properties.kcFormGroupClass}">
                <label for="username" class="${properties.kcLabelClass}">${msg("xuefaUsername")}</label>
                <input id="username" class="${properties.kcInputClass}" name="username" type="text" value="${(login.username!'')}"
                       autofocus autocomplete="username" autocapitalize="none" autocorrect="off" spellcheck="false" maxlength="64" dir="ltr"
                       <#if refused>aria-invalid="true" aria-describedby="input-error"</#if>>
            </div>
            </#if>
            <div class="${properties.kcFormGroupClass}">
                <label for="password" class="${properties.kcLabelClass}">${msg("password")}</label>
                <div class="${properties.kcInputGroup}" dir="ltr">
                    <input id="password" class="${properties.kcInputClass}" name="password" type="password" autocomplete="current-password"
                           <#if usernameHidden??>autofocus</#if> <#if refused>aria-invalid="true" aria-describedby="input-error"</#if>>
                    <button class="${properties.kcFormPasswordVisibilityButtonClass}" type="button" aria-label="${msg("showPassword")}" aria-controls="password"
                            data-password-toggle data-icon-show="" data-icon-hide="" data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}"><i aria-hidden="true"></i></button>
                </div>
            </div>
            <button class="${properties.kcButtonClass} ${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}" name="login" id="kc-login" type="submit">${msg("doLogIn")}</button>
        </form>
        <p class="hint">${msg("xuefaHelp")}<#if realm.name != "platform" && (client.baseUrl)?has_content><br><a href="${client.baseUrl}activate">${msg("xuefaActivate")}</a></#if></p>
        <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
        </#if>
    <#elseif section = "socialProviders">
        <#if realm.password && social?? && social.providers?has_content>
        <div class="providers">
            <h3>${msg("identity-provider-login-label")}</h3>
            <#list social.providers as p>
            <a id="social-${p.alias}" class="${properties.kcButtonClass} ${properties.kcButtonDefaultClass} ${properties.kcButtonBlockClass}" href="${p.loginUrl}">${p.displayName!}</a>
            </#list>
        </div>
        </#if>
    </#if>
</@layout.registrationLayout>

<#import "template.ftl" as layout>
<#import "password-commons.ftl" as passwordCommons>
<#macro field name label autofocus>
    <#local key = (name = "password-new")?then("password", name)>
    <div class="${properties.kcFormGroupClass}">
        <label for="${name}" class="${properties.kcLabelClass}">${label}</label>
        <div class="${properties.kcInputGroup}" dir="ltr">
            <input type="password" id="${name}" name="${name}" class="${properties.kcInputClass}" autocomplete="new-password" maxlength="64" <#if autofocus>autofocus</#if>
                   <#if messagesPerField.existsError(key)>aria-invalid="true" aria-describedby="input-error-${key}"<#elseif name = "password-new">aria-describedby="password-rule"</#if>>
            <button class="${properties.kcFormPasswordVisibilityButtonClass}" type="button" aria-label="${msg('showPassword')}" aria-controls="${name}"
                    data-password-toggle data-icon-show="" data-icon-hide="" data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}"><i aria-hidden="true"></i></button>
        </div>
        <#if messagesPerField.existsError(key)>
        <span id="input-error-${key}" class="${properties.kcInputErrorMessageClass}" role="alert">${kcSanitize(messagesPerField.get(key))?no_esc}</span>
        </#if>
    </div>
</#macro>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password','password-confirm'); section>
    <#if section = "header">
        ${msg("updatePasswordTitle")}
    <#elseif section = "form">
        <p class="hint" id="password-rule">${msg("xuefaPasswordRule")}</p>
        <form id="kc-passwd-update-form" action="${url.loginAction}" method="post">
            <@field name="password-new" label=msg("passwordNew") autofocus=true/>
            <@field name="password-confirm" label=msg("passwordConfirm") autofocus=false/>
            <@passwordCommons.logoutOtherSessions/>
            <button class="${properties.kcButtonClass} ${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}" name="login" type="submit">${msg("doSubmit")}</button>
            <#if isAppInitiatedAction??>
            <button class="${properties.kcButtonClass} ${properties.kcButtonDefaultClass} ${properties.kcButtonBlockClass}" type="submit" name="cancel-aia" value="true">${msg("doCancel")}</button>
            </#if>
        </form>
        <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
    </#if>
</@layout.registrationLayout>

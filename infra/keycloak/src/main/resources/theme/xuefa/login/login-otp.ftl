<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
    <#if section = "header">
        ${msg("xuefaOtpTitle")}
    <#elseif section = "form">
        <p>${msg("xuefaOtpHint")}</p>
        <form id="kc-otp-login-form" action="${url.loginAction}" method="post" onsubmit="login.disabled = true; return true;">
            <#if otpLogin.userOtpCredentials?size gt 1>
            <fieldset class="devices">
                <legend class="${properties.kcLabelClass}">${msg("loginTotpDeviceName")}</legend>
                <#list otpLogin.userOtpCredentials as otpCredential>
                <label><input type="radio" name="selectedCredentialId" value="${otpCredential.id}" <#if otpCredential.id == otpLogin.selectedCredentialId>checked</#if>> ${otpCredential.userLabel!msg("xuefaUnnamedDevice")}</label>
                </#list>
            </fieldset>
            </#if>
            <div class="${properties.kcFormGroupClass}">
                <label for="otp" class="${properties.kcLabelClass}">${msg("loginOtpOneTime")}</label>
                <input id="otp" name="otp" class="${properties.kcInputClass} code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="8" autofocus dir="ltr"
                       <#if messagesPerField.existsError('totp')>aria-invalid="true" aria-describedby="input-error-otp-code"</#if>>
                <#if messagesPerField.existsError('totp')>
                <span id="input-error-otp-code" class="${properties.kcInputErrorMessageClass}" role="alert">${kcSanitize(messagesPerField.get('totp'))?no_esc}</span>
                </#if>
            </div>
            <button class="${properties.kcButtonClass} ${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}" name="login" id="kc-login" type="submit">${msg("doLogIn")}</button>
        </form>
        <p class="hint">${msg("xuefaOtpHelp")}</p>
    </#if>
</@layout.registrationLayout>

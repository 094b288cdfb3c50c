<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp','userLabel') && !(message?? && message.type = 'warning'); section>
    <#if section = "header">
        ${msg("xuefaOtpSetupTitle")}
    <#elseif section = "form">
        <p>${msg("xuefaOtpSetupWhy")}</p>
        <ol class="steps" id="kc-totp-settings">
            <li>${msg("xuefaOtpSetupApp")}</li>
            <#if mode?? && mode = "manual">
            <li>
                ${msg("loginTotpManualStep2")}
                <p class="key" id="kc-totp-secret-key">${totp.totpSecretEncoded}</p>
                <p class="hint">${msg("loginTotpType")} ${msg("loginTotp." + totp.policy.type)} · ${msg("loginTotpAlgorithm")} ${totp.policy.getAlgorithmKey()} · ${msg("loginTotpDigits")} ${totp.policy.digits}<#if totp.policy.type = "totp"> · ${msg("loginTotpInterval")} ${totp.policy.period} ${msg("xuefaSeconds")}</#if></p>
                <p><a href="${totp.qrUrl}" id="mode-barcode">${msg("xuefaOtpSetupScan")}</a></p>
            </li>
            <#else>
            <li>
                ${msg("loginTotpStep2")}
                <img class="qr" id="kc-totp-secret-qr-code" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("xuefaQrCode")}" width="200" height="200">
                <p><a href="${totp.manualUrl}" id="mode-manual">${msg("loginTotpUnableToScan")}</a></p>
            </li>
            </#if>
            <li>${msg("xuefaOtpSetupCode")}</li>
        </ol>
        <form action="${url.loginAction}" id="kc-totp-settings-form" method="post">
            <div class="${properties.kcFormGroupClass}">
                <label for="totp" class="${properties.kcLabelClass}">${msg("authenticatorCode")}</label>
                <input id="totp" name="totp" class="${properties.kcInputClass} code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="8" dir="ltr"
                       <#if messagesPerField.existsError('totp')>aria-invalid="true" aria-describedby="input-error-otp-code"</#if>>
                <#if messagesPerField.existsError('totp')>
                <span id="input-error-otp-code" class="${properties.kcInputErrorMessageClass}" role="alert">${kcSanitize(messagesPerField.get('totp'))?no_esc}</span>
                </#if>
                <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
                <#if mode??><input type="hidden" id="mode" name="mode" value="${mode}"></#if>
            </div>
            <div class="${properties.kcFormGroupClass}">
                <label for="userLabel" class="${properties.kcLabelClass}">${msg("loginTotpDeviceName")}<#if totp.otpCredentials?size == 0> <span class="optional">${msg("xuefaOptional")}</span></#if></label>
                <input id="userLabel" name="userLabel" class="${properties.kcInputClass}" type="text" autocomplete="off" maxlength="40" placeholder="${msg("xuefaDeviceExample")}"
                       <#if messagesPerField.existsError('userLabel')>aria-invalid="true" aria-describedby="input-error-otp-label"</#if>>
                <#if messagesPerField.existsError('userLabel')>
                <span id="input-error-otp-label" class="${properties.kcInputErrorMessageClass}" role="alert">${kcSanitize(messagesPerField.get('userLabel'))?no_esc}</span>
                </#if>
            </div>
            <button class="${properties.kcButtonClass} ${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}" type="submit" id="saveTOTPBtn">${msg("doSubmit")}</button>
            <#if isAppInitiatedAction??>
            <button class="${properties.kcButtonClass} ${properties.kcButtonDefaultClass} ${properties.kcButtonBlockClass}" type="submit" id="cancelTOTPBtn" name="cancel-aia" value="true">${msg("doCancel")}</button>
            </#if>
        </form>
    </#if>
</@layout.registrationLayout>

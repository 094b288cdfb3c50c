<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("pageExpiredTitle")}
    <#elseif section = "form">
        <p>${msg("xuefaExpired")}</p>
        <a id="loginContinueLink" class="${properties.kcButtonClass} ${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}" href="${url.loginAction}">${msg("xuefaContinue")}</a>
        <a id="loginRestartLink" class="${properties.kcButtonClass} ${properties.kcButtonDefaultClass} ${properties.kcButtonBlockClass}" href="${url.loginRestartFlowUrl}">${msg("xuefaRestart")}</a>
    </#if>
</@layout.registrationLayout>

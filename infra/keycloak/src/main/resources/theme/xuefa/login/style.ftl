<#-- Inside the page: Keycloak gives files of a theme an address that stays the same when the theme changes, so browsers would keep an old one. -->
<style>
:root {
    --ground: #f6f7f9; --paper: #fff; --text: #1f2329; --quiet: #5b6470; --line: #d9dde3; --control: #858d99;
    --accent: #b3261e; --accent-dark: #8f1d17; --link: #1f5fbf; --good: #1a7f4b; --warn: #a15c00;
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
    margin: 0; background: var(--ground); color: var(--text); font-size: 16px; line-height: 1.6;
    font-family: "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans SC", system-ui, sans-serif;
}
.page { max-width: 440px; min-height: 100vh; min-height: 100dvh; margin: 0 auto; padding: 24px 16px; display: flex; flex-direction: column; }
.city { display: flex; align-items: center; gap: 12px; margin: 8px 0 24px; }
.emblem { flex: none; }
h1 { margin: 0; font-size: 22px; line-height: 1.4; font-weight: 600; overflow-wrap: anywhere; text-wrap: balance; }
h2 { margin: 0 0 16px; font-size: 18px; line-height: 1.4; font-weight: 600; }
h3 { margin: 24px 0 8px; font-size: 14px; font-weight: 400; color: var(--quiet); }
p { margin: 0 0 16px; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 24px; }
.card > :last-child, .card form:last-of-type > :last-child, .card div > p:last-child { margin-bottom: 0; }
#kc-logout-confirm form > :last-child { margin-bottom: 0; }
#kc-oauth ul { margin: 0 0 16px; padding-left: 1.4em; }
#kc-oauth .hint { margin: 0 0 20px; }
.hint { margin: 16px 0 0; font-size: 14px; color: var(--quiet); }
#password-rule, #reset-login { margin-bottom: 16px; }
#password-rule { margin-top: 0; }
.hint:has(#reset-login) { margin: -8px 0 8px; }
a { color: var(--link); text-underline-offset: 3px; }

.field { margin-bottom: 20px; }
.label { display: block; margin-bottom: 6px; font-weight: 500; }
.optional { font-weight: 400; color: var(--quiet); }
.input {
    display: block; width: 100%; min-height: 48px; padding: 10px 12px; border: 1px solid var(--control); border-radius: 6px;
    background: var(--paper); color: var(--text); font: inherit;
}
.input::placeholder { color: var(--quiet); opacity: 1; }
.input[aria-invalid="true"] { border-color: var(--accent); }
.code { font-size: 20px; letter-spacing: .2em; font-variant-numeric: tabular-nums; }
.input-with-button { position: relative; }
.input-with-button .input { padding-right: 92px; }
.reveal {
    position: absolute; top: 2px; right: 2px; min-width: 84px; height: 44px; padding: 0 10px; border: 0; border-radius: 6px;
    background: transparent; color: var(--link); font: inherit; font-size: 14px; cursor: pointer;
}
.reveal::before { content: attr(aria-label); }
.field-error { display: block; margin-top: 6px; font-size: 14px; color: var(--accent); }
.field-error::before { content: "⚠ "; }

.button, .button:is(input) {
    display: flex; align-items: center; justify-content: center; min-height: 48px; padding: 10px 20px; margin: 0; border: 1px solid transparent; border-radius: 6px;
    font: inherit; font-weight: 500; text-decoration: none; text-align: center; cursor: pointer; -webkit-appearance: none; appearance: none;
}
.wide { width: 100%; }
.button + .button { margin-top: 12px; }
.primary { background: var(--accent); color: #fff; }
.primary:hover { background: var(--accent-dark); }
.primary:disabled { opacity: .6; cursor: default; }
.quiet, .choice { background: var(--paper); border-color: var(--control); color: var(--text); }
.choice { display: block; width: 100%; min-height: 48px; margin-bottom: 12px; padding: 12px; border: 1px solid var(--control); border-radius: 6px; font: inherit; text-align: left; }
.choice-text { font-size: 14px; color: var(--quiet); }
.link { min-height: 44px; padding: 0; border: 0; background: none; color: var(--link); font: inherit; text-decoration: underline; cursor: pointer; }
.providers .button { margin-bottom: 12px; }

.notice { margin-bottom: 20px; padding: 12px; border: 1px solid currentColor; border-radius: 6px; font-size: 15px; color: var(--link); background: #f2f6fc; }
.notice.error { color: var(--accent); background: #fdf3f2; }
.notice.warning { color: var(--warn); background: #fdf6ec; }
.notice.success { color: var(--good); background: #f0f8f4; }
.notice.error::before, .notice.warning::before { content: "⚠ "; }
.notice.success::before { content: "✓ "; }

.steps { margin: 0 0 20px; padding-left: 1.4em; }
.steps li { margin-bottom: 12px; }
.steps p { margin: 8px 0 0; }
.qr { display: block; margin: 12px 0 4px; border: 1px solid var(--line); border-radius: 6px; }
.key { padding: 10px 12px; border-radius: 6px; background: var(--ground); font-family: ui-monospace, Consolas, monospace; font-size: 17px; overflow-wrap: anywhere; user-select: all; }
.devices { margin: 0 0 20px; padding: 0; border: 0; }
.devices label, .checkbox label { display: flex; align-items: center; gap: 10px; min-height: 44px; cursor: pointer; }
.options { margin-bottom: 12px; }
input[type="radio"], input[type="checkbox"] { flex: none; width: 20px; height: 20px; margin: 0; accent-color: var(--link); }

footer { margin-top: auto; padding-top: 24px; font-size: 14px; color: var(--quiet); }
footer nav { display: flex; flex-wrap: wrap; gap: 4px 20px; }
footer nav > * { display: inline-flex; align-items: center; min-height: 44px; }

:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.input:focus-visible { outline-width: 2px; outline-offset: 0; border-color: var(--link); }

@media (max-width: 359px) { .page { padding: 16px 12px; } .card { padding: 20px 16px; } h1 { font-size: 20px; } }
@media (min-width: 600px) and (min-height: 640px) { .page { padding-top: 8vh; } .card { padding: 32px; } footer { margin-top: 0; } }
@media (forced-colors: active) { .input, .button, .card, .notice { border: 1px solid; } }
</style>

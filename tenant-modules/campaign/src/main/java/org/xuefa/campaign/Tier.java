package org.xuefa.campaign;

/** 层次, such as leader 领导干部; the list is data of the campaign (AMB-1). */
public record Tier(String code, String name) {}

package org.xuefa.reporting;

/** Something of a feature downstream, for others to reach for wrongly. */
public class DownstreamBrokenOnPurpose {}

package org.xuefa.statutes;

/**
 * An article of a stated version, as courses and questions cite it.
 *
 * @param law full title, short title or alias
 * @param versionDate ISO date that names the version, or "" for the version in force
 * @param article in any writing
 */
public record Citation(String law, String versionDate, String article) {}

package org.xuefa.platform.search;

import java.util.List;
import java.util.Set;
import org.xuefa.platform.identity.Role;

/**
 * Something of a city that can be found. Never personal data.
 *
 * @param kind course, chapter, pack or question
 * @param version rises with every change
 * @param context where it stands, such as the course of a chapter; "" for nothing
 * @param link address in the portal below the city
 * @param laws short titles of the laws it cites
 * @param category a department or theme; "" for none
 * @param roles who may find it
 */
public record CityDocument(
        String kind, String id, long version, String title, String context, String text, String link, List<String> laws, String category, Set<Role> roles) {}

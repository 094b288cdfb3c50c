package org.xuefa.enrolment.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.xuefa.enrolment.domain.Contact;
import org.xuefa.platform.web.Json;

/** Contacts of a unit as they are stored. */
final class ContactsJson {
    private ContactsJson() {}

    static String write(List<Contact> contacts) {
        try {
            return Json.mapper().writeValueAsString(contacts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("contacts cannot be written", e);
        }
    }

    static List<Contact> read(String json) {
        try {
            return Json.mapper().readValue(json, new TypeReference<List<Contact>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("contacts cannot be read", e);
        }
    }
}

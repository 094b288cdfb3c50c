package org.xuefa.learning.boundary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.xuefa.learning.usecase.ReadMedia;

/** Addresses of files, with tickets. */
final class MediaLinks {
    private MediaLinks() {}

    static CourseMapping.Links of(String city, ReadMedia tickets) {
        return mediaId -> "/api/v1/public/cities/" + city + "/media/" + mediaId + "?ticket=" + URLEncoder.encode(tickets.ticket(mediaId), StandardCharsets.UTF_8);
    }
}

package org.xuefa.learning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.PublicMediaApi;
import org.xuefa.learning.domain.MediaFile;
import org.xuefa.learning.domain.MediaStore;
import org.xuefa.learning.usecase.ReadMedia;

/** Serves the contract's PublicMediaApi. */
@Path("/public/cities/{city}/media/{mediaId}")
@ApplicationScoped
public class PublicMediaResource implements PublicMediaApi {
    private final ReadMedia media;

    @SuppressWarnings("NullAway")
    protected PublicMediaResource() {
        this(null);
    }

    @Inject
    public PublicMediaResource(ReadMedia media) {
        this.media = media;
    }

    @Override
    public Response getMedia(String city, UUID mediaId, String ticket, @Nullable String range) {
        var file = media.open(mediaId, ticket);
        var wanted = ByteRange.of(range, file.bytes());
        if (wanted.isEmpty()) {
            return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE).header("Content-Range", "bytes */" + file.bytes()).build();
        }
        var part = wanted.get();
        StreamingOutput body = out -> copy(file, part, out);
        var response = Response.status(part.whole() ? Response.Status.OK : Response.Status.PARTIAL_CONTENT).entity(body).type(file.contentType())
                .header("Accept-Ranges", "bytes").header("Content-Length", part.length()).header("Cache-Control", "private, max-age=3600")
                .header("Content-Disposition", "inline; filename*=UTF-8''" + URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20"));
        return (part.whole() ? response : response.header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + file.bytes())).build();
    }

    private void copy(MediaFile file, ByteRange part, OutputStream out) throws IOException {
        for (var position = part.first(); position <= part.last();) {
            var piece = media.piece(file.id(), (int) (position / MediaStore.PIECE));
            var offset = (int) (position % MediaStore.PIECE);
            var length = (int) Math.min(piece.length - offset, part.last() - position + 1);
            out.write(piece, offset, length);
            position += length;
        }
    }
}

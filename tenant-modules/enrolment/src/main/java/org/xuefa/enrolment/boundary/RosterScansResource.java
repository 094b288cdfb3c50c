package org.xuefa.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xuefa.api.RosterScansApi;
import org.xuefa.api.model.RosterScan;
import org.xuefa.api.model.RosterScanList;
import org.xuefa.enrolment.domain.Scan;
import org.xuefa.enrolment.domain.ScanCheck;
import org.xuefa.enrolment.usecase.KeepScans;

@Path("/cities/{city}/rosters/{batchId}/scans")
@ApplicationScoped
public class RosterScansResource implements RosterScansApi {
    private final KeepScans keep;

    protected RosterScansResource() {
        this(null);
    }

    @Inject
    public RosterScansResource(KeepScans keep) {
        this.keep = keep;
    }

    @Override
    public Response listRosterScans(String city, UUID batchId) {
        return Response.ok(new RosterScanList().items(keep.list(batchId).stream().map(RosterScansResource::model).toList())).build();
    }

    @Override
    public Response addRosterScan(String city, UUID batchId, InputStream body, @Nullable String fileName) {
        try {
            return Response.status(Response.Status.CREATED).entity(model(keep.add(batchId, fileName, body.readNBytes(ScanCheck.LARGEST + 1)))).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Response downloadRosterScan(String city, UUID batchId, UUID scanId) {
        var scan = keep.download(batchId, scanId);
        StreamingOutput body = out -> {
            int number = 0;
            for (var part = keep.part(scan, number); part.isPresent(); part = keep.part(scan, ++number)) {
                out.write(part.get());
            }
        };
        var encoded = URLEncoder.encode(scan.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(body, MediaType.APPLICATION_OCTET_STREAM_TYPE).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"scan\"; filename*=UTF-8''" + encoded)
                .header(HttpHeaders.CONTENT_LENGTH, scan.bytes()).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @Override
    public Response removeRosterScan(String city, UUID batchId, UUID scanId) {
        keep.remove(batchId, scanId);
        return Response.noContent().build();
    }

    private static RosterScan model(Scan scan) {
        return new RosterScan().id(scan.id()).fileName(scan.fileName()).contentType(scan.contentType()).bytes(scan.bytes()).sha256(scan.sha256()).uploadedAt(scan.uploadedAt())
                .uploadedBy(scan.uploadedByName());
    }
}

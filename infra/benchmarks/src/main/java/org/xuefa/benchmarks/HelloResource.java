package org.xuefa.benchmarks;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** What no request on this server can be quicker than. */
@Path("hello")
public class HelloResource {
    @GET
    @Produces("application/json")
    public String hello() {
        return "\"hello\"";
    }
}

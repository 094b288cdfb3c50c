package org.xuefa.server;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Address of the published interface; resources and providers are found on the class path. */
@ApplicationPath("/api/v1")
public class XuefaApplication extends Application {}

package org.xuefa.benchmarks;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The smallest application: goes into a WAR of its own beside the platform. */
@ApplicationPath("/")
public class HelloApplication extends Application {}

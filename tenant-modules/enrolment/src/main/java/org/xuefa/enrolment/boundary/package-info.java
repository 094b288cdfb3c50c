/** HTTP resources, jobs and adapters to Keycloak. */
@NullMarked
package org.xuefa.enrolment.boundary;

import org.jspecify.annotations.NullMarked;

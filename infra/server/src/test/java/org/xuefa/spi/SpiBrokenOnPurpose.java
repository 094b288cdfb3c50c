package org.xuefa.spi;

import com.fasterxml.jackson.databind.JsonNode;

/** Leans on a library: proof that the walls see it. */
class SpiBrokenOnPurpose {
    JsonNode json;
}

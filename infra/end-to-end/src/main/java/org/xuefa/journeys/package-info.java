/** People's journeys through the whole platform in a real browser; Java prepares the cities, the walking is done in the folder browser. */
@org.jspecify.annotations.NullMarked
package org.xuefa.journeys;

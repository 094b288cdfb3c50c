/**
 * Front door of assessment: its events and the few types that other features may know. Owns the question bank, blueprints and papers,
 * sittings, marking and results.
 */
@NullMarked
package org.xuefa.assessment;

import org.jspecify.annotations.NullMarked;

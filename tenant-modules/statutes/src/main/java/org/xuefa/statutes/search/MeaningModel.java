package org.xuefa.statutes.search;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.Objects;

/**
 * Turns text into a vector of its meaning, in this process: bge-small-zh v1.5, quantised (MIT licence), as it ships in a registry artifact
 * of LangChain4j. Only its two files are used; the artifact's own code would bring a second tokenizer with native parts.
 */
final class MeaningModel implements AutoCloseable {
    /** Names the model in the database: vectors of another one are not compared with it. */
    static final String NAME = "bge-small-zh-v1.5-q";
    private static final int LONGEST = 512;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPieces pieces;

    MeaningModel(int threads) {
        try (var model = resource("/bge-small-zh-v1.5-q.onnx"); var tokenizer = resource("/bge-small-zh-v1.5-q-tokenizer.json");
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // The arena keeps the largest text's memory for ever; single texts gain nothing from it.
            options.setCPUArenaAllocator(false);
            session = environment.createSession(model.readAllBytes(), options);
            pieces = new WordPieces(tokenizer);
        } catch (IOException | OrtException e) {
            throw new IllegalStateException("the model of meaning cannot be loaded", e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(MeaningModel.class.getResourceAsStream(name), name);
    }

    /** Length 1. */
    float[] vector(String text) {
        var numbers = pieces.numbers(text, LONGEST);
        var shape = new long[] {1, numbers.length};
        var ones = new long[numbers.length];
        java.util.Arrays.fill(ones, 1);
        try (var ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[numbers.length]), shape);
                var result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            var first = ((float[][][]) result.get(0).getValue())[0][0];
            double length = 0;
            for (float part : first) {
                length += part * part;
            }
            for (int i = 0; i < first.length; i++) {
                first[i] /= (float) Math.sqrt(length);
            }
            return first;
        } catch (OrtException e) {
            throw new IllegalStateException("the model of meaning failed", e);
        }
    }

    /** The same direction in one byte a number; costs nothing measurable in the ranking and a quarter of the room. */
    static byte[] bytes(float[] vector) {
        float largest = 1e-9f;
        for (float part : vector) {
            largest = Math.max(largest, Math.abs(part));
        }
        var bytes = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            bytes[i] = (byte) Math.round(vector[i] / largest * 127);
        }
        return bytes;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.otelop.config.oracle;

import dev.otelop.findings.FieldPath;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** One way to break a configuration. */
interface Mutation {

    /** Changes the tree and says where; no place if there is nothing in it that could be broken this way. */
    List<FieldPath> apply(Map<String, Object> tree, RandomGenerator random);
}

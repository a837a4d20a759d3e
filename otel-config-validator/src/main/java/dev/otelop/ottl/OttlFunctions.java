package dev.otelop.ottl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The functions of collector 0.149: {@code pkg/ottl/ottlfuncs}, and those that the processors transform and filter and the
 * connector routing add. Which of them a place allows depends on its context.
 */
final class OttlFunctions {

    static final List<String> CONVERTERS = List.of(
            "Base64Decode",
            "Base64Encode",
            "Bool",
            "CommunityID",
            "Concat",
            "ContainsValue",
            "ConvertAttributesToElementsXML",
            "ConvertCase",
            "ConvertTextToElementsXML",
            "Day",
            "Decode",
            "Double",
            "Duration",
            "ExtractGrokPatterns",
            "ExtractPatterns",
            "FNV",
            "Format",
            "FormatTime",
            "GetXML",
            "HasAttrKeyOnDatapoint",
            "HasAttrOnDatapoint",
            "HasPrefix",
            "HasSuffix",
            "Hex",
            "Hour",
            "Hours",
            "Index",
            "InsertXML",
            "Int",
            "IsBool",
            "IsDouble",
            "IsInCIDR",
            "IsInt",
            "IsList",
            "IsMap",
            "IsMatch",
            "IsRootSpan",
            "IsString",
            "IsValidLuhn",
            "Keys",
            "Len",
            "Log",
            "MD5",
            "Microseconds",
            "Milliseconds",
            "Minute",
            "Minutes",
            "Month",
            "Murmur3Hash",
            "Murmur3Hash128",
            "Nanosecond",
            "Nanoseconds",
            "Now",
            "ParseCSV",
            "ParseInt",
            "ParseJSON",
            "ParseKeyValue",
            "ParseSeverity",
            "ParseSimplifiedXML",
            "ParseXML",
            "ProfileID",
            "RemoveXML",
            "SHA1",
            "SHA256",
            "SHA512",
            "Second",
            "Seconds",
            "SliceToMap",
            "Sort",
            "SpanID",
            "Split",
            "String",
            "Substring",
            "Time",
            "ToCamelCase",
            "ToKeyValueString",
            "ToLowerCase",
            "ToSnakeCase",
            "ToUpperCase",
            "TraceID",
            "Trim",
            "TrimPrefix",
            "TrimSuffix",
            "TruncateTime",
            "URL",
            "UUID",
            "UUIDv7",
            "Unix",
            "UnixMicro",
            "UnixMilli",
            "UnixNano",
            "UnixSeconds",
            "UserAgent",
            "Values",
            "Weekday",
            "XXH128",
            "XXH3",
            "Year");

    static final List<String> EDITORS = List.of(
            "aggregate_on_attribute_value",
            "aggregate_on_attributes",
            "append",
            "convert_exponential_histogram_to_histogram",
            "convert_gauge_to_sum",
            "convert_sum_to_gauge",
            "convert_summary_count_val_to_sum",
            "convert_summary_quantile_val_to_gauge",
            "convert_summary_sum_val_to_sum",
            "copy_metric",
            "delete_index",
            "delete_key",
            "delete_matching_keys",
            "drop",
            "extract_count_metric",
            "extract_sum_metric",
            "flatten",
            "keep_keys",
            "keep_matching_keys",
            "limit",
            "merge_histogram_buckets",
            "merge_maps",
            "replace_all_matches",
            "replace_all_patterns",
            "replace_match",
            "replace_pattern",
            "route",
            "scale_metric",
            "set",
            "set_semconv_span_name",
            "truncate_all");

    /** Those that take regular expressions in the first or second place. */
    static final Set<String> WITH_PATTERN = Set.of(
            "ExtractPatterns",
            "IsMatch",
            "delete_matching_keys",
            "keep_matching_keys",
            "replace_all_patterns",
            "replace_pattern");

    private static final Set<String> ALL = all();

    private OttlFunctions() {}

    static boolean isKnown(String name) {
        return ALL.contains(name);
    }

    /** The function that differs in case and underscores only: converters are {@code LikeThis}, editors {@code like_this}. */
    static Optional<String> inOtherCase(String name) {
        return ALL.stream()
                .filter(known -> known.replace("_", "").equalsIgnoreCase(name.replace("_", "")))
                .findFirst();
    }

    private static Set<String> all() {
        Set<String> all = new TreeSet<>(CONVERTERS);
        all.addAll(EDITORS);
        return all;
    }
}

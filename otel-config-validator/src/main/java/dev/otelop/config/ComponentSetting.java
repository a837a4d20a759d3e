package dev.otelop.config;

/** One key somewhere below a component, and the mapping it stands in. */
record ComponentSetting(Component component, ConfigMapping holder, ConfigEntry entry) {}

package dev.waymark.server;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/// What Spring starts from.
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan
class ServerApplication {}

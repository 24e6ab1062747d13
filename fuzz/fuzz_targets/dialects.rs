#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| colline_fuzz::dialects(data));

-- sqlglot#4362: 500 ORs are a long list, no deep tree.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT id FROM p.d.t WHERE
a = 0 OR a = 1 OR a = 2 OR a = 3 OR a = 4 OR a = 5 OR a = 6 OR a = 7 OR a = 8 OR a = 9 OR a = 10 OR a = 11 OR 
a = 12 OR a = 13 OR a = 14 OR a = 15 OR a = 16 OR a = 17 OR a = 18 OR a = 19 OR a = 20 OR a = 21 OR a = 22 OR a = 23 OR 
a = 24 OR a = 25 OR a = 26 OR a = 27 OR a = 28 OR a = 29 OR a = 30 OR a = 31 OR a = 32 OR a = 33 OR a = 34 OR a = 35 OR 
a = 36 OR a = 37 OR a = 38 OR a = 39 OR a = 40 OR a = 41 OR a = 42 OR a = 43 OR a = 44 OR a = 45 OR a = 46 OR a = 47 OR 
a = 48 OR a = 49 OR a = 50 OR a = 51 OR a = 52 OR a = 53 OR a = 54 OR a = 55 OR a = 56 OR a = 57 OR a = 58 OR a = 59 OR 
a = 60 OR a = 61 OR a = 62 OR a = 63 OR a = 64 OR a = 65 OR a = 66 OR a = 67 OR a = 68 OR a = 69 OR a = 70 OR a = 71 OR 
a = 72 OR a = 73 OR a = 74 OR a = 75 OR a = 76 OR a = 77 OR a = 78 OR a = 79 OR a = 80 OR a = 81 OR a = 82 OR a = 83 OR 
a = 84 OR a = 85 OR a = 86 OR a = 87 OR a = 88 OR a = 89 OR a = 90 OR a = 91 OR a = 92 OR a = 93 OR a = 94 OR a = 95 OR 
a = 96 OR a = 97 OR a = 98 OR a = 99 OR a = 100 OR a = 101 OR a = 102 OR a = 103 OR a = 104 OR a = 105 OR a = 106 OR a = 107 OR 
a = 108 OR a = 109 OR a = 110 OR a = 111 OR a = 112 OR a = 113 OR a = 114 OR a = 115 OR a = 116 OR a = 117 OR a = 118 OR a = 119 OR 
a = 120 OR a = 121 OR a = 122 OR a = 123 OR a = 124 OR a = 125 OR a = 126 OR a = 127 OR a = 128 OR a = 129 OR a = 130 OR a = 131 OR 
a = 132 OR a = 133 OR a = 134 OR a = 135 OR a = 136 OR a = 137 OR a = 138 OR a = 139 OR a = 140 OR a = 141 OR a = 142 OR a = 143 OR 
a = 144 OR a = 145 OR a = 146 OR a = 147 OR a = 148 OR a = 149 OR a = 150 OR a = 151 OR a = 152 OR a = 153 OR a = 154 OR a = 155 OR 
a = 156 OR a = 157 OR a = 158 OR a = 159 OR a = 160 OR a = 161 OR a = 162 OR a = 163 OR a = 164 OR a = 165 OR a = 166 OR a = 167 OR 
a = 168 OR a = 169 OR a = 170 OR a = 171 OR a = 172 OR a = 173 OR a = 174 OR a = 175 OR a = 176 OR a = 177 OR a = 178 OR a = 179 OR 
a = 180 OR a = 181 OR a = 182 OR a = 183 OR a = 184 OR a = 185 OR a = 186 OR a = 187 OR a = 188 OR a = 189 OR a = 190 OR a = 191 OR 
a = 192 OR a = 193 OR a = 194 OR a = 195 OR a = 196 OR a = 197 OR a = 198 OR a = 199 OR a = 200 OR a = 201 OR a = 202 OR a = 203 OR 
a = 204 OR a = 205 OR a = 206 OR a = 207 OR a = 208 OR a = 209 OR a = 210 OR a = 211 OR a = 212 OR a = 213 OR a = 214 OR a = 215 OR 
a = 216 OR a = 217 OR a = 218 OR a = 219 OR a = 220 OR a = 221 OR a = 222 OR a = 223 OR a = 224 OR a = 225 OR a = 226 OR a = 227 OR 
a = 228 OR a = 229 OR a = 230 OR a = 231 OR a = 232 OR a = 233 OR a = 234 OR a = 235 OR a = 236 OR a = 237 OR a = 238 OR a = 239 OR 
a = 240 OR a = 241 OR a = 242 OR a = 243 OR a = 244 OR a = 245 OR a = 246 OR a = 247 OR a = 248 OR a = 249 OR a = 250 OR a = 251 OR 
a = 252 OR a = 253 OR a = 254 OR a = 255 OR a = 256 OR a = 257 OR a = 258 OR a = 259 OR a = 260 OR a = 261 OR a = 262 OR a = 263 OR 
a = 264 OR a = 265 OR a = 266 OR a = 267 OR a = 268 OR a = 269 OR a = 270 OR a = 271 OR a = 272 OR a = 273 OR a = 274 OR a = 275 OR 
a = 276 OR a = 277 OR a = 278 OR a = 279 OR a = 280 OR a = 281 OR a = 282 OR a = 283 OR a = 284 OR a = 285 OR a = 286 OR a = 287 OR 
a = 288 OR a = 289 OR a = 290 OR a = 291 OR a = 292 OR a = 293 OR a = 294 OR a = 295 OR a = 296 OR a = 297 OR a = 298 OR a = 299 OR 
a = 300 OR a = 301 OR a = 302 OR a = 303 OR a = 304 OR a = 305 OR a = 306 OR a = 307 OR a = 308 OR a = 309 OR a = 310 OR a = 311 OR 
a = 312 OR a = 313 OR a = 314 OR a = 315 OR a = 316 OR a = 317 OR a = 318 OR a = 319 OR a = 320 OR a = 321 OR a = 322 OR a = 323 OR 
a = 324 OR a = 325 OR a = 326 OR a = 327 OR a = 328 OR a = 329 OR a = 330 OR a = 331 OR a = 332 OR a = 333 OR a = 334 OR a = 335 OR 
a = 336 OR a = 337 OR a = 338 OR a = 339 OR a = 340 OR a = 341 OR a = 342 OR a = 343 OR a = 344 OR a = 345 OR a = 346 OR a = 347 OR 
a = 348 OR a = 349 OR a = 350 OR a = 351 OR a = 352 OR a = 353 OR a = 354 OR a = 355 OR a = 356 OR a = 357 OR a = 358 OR a = 359 OR 
a = 360 OR a = 361 OR a = 362 OR a = 363 OR a = 364 OR a = 365 OR a = 366 OR a = 367 OR a = 368 OR a = 369 OR a = 370 OR a = 371 OR 
a = 372 OR a = 373 OR a = 374 OR a = 375 OR a = 376 OR a = 377 OR a = 378 OR a = 379 OR a = 380 OR a = 381 OR a = 382 OR a = 383 OR 
a = 384 OR a = 385 OR a = 386 OR a = 387 OR a = 388 OR a = 389 OR a = 390 OR a = 391 OR a = 392 OR a = 393 OR a = 394 OR a = 395 OR 
a = 396 OR a = 397 OR a = 398 OR a = 399 OR a = 400 OR a = 401 OR a = 402 OR a = 403 OR a = 404 OR a = 405 OR a = 406 OR a = 407 OR 
a = 408 OR a = 409 OR a = 410 OR a = 411 OR a = 412 OR a = 413 OR a = 414 OR a = 415 OR a = 416 OR a = 417 OR a = 418 OR a = 419 OR 
a = 420 OR a = 421 OR a = 422 OR a = 423 OR a = 424 OR a = 425 OR a = 426 OR a = 427 OR a = 428 OR a = 429 OR a = 430 OR a = 431 OR 
a = 432 OR a = 433 OR a = 434 OR a = 435 OR a = 436 OR a = 437 OR a = 438 OR a = 439 OR a = 440 OR a = 441 OR a = 442 OR a = 443 OR 
a = 444 OR a = 445 OR a = 446 OR a = 447 OR a = 448 OR a = 449 OR a = 450 OR a = 451 OR a = 452 OR a = 453 OR a = 454 OR a = 455 OR 
a = 456 OR a = 457 OR a = 458 OR a = 459 OR a = 460 OR a = 461 OR a = 462 OR a = 463 OR a = 464 OR a = 465 OR a = 466 OR a = 467 OR 
a = 468 OR a = 469 OR a = 470 OR a = 471 OR a = 472 OR a = 473 OR a = 474 OR a = 475 OR a = 476 OR a = 477 OR a = 478 OR a = 479 OR 
a = 480 OR a = 481 OR a = 482 OR a = 483 OR a = 484 OR a = 485 OR a = 486 OR a = 487 OR a = 488 OR a = 489 OR a = 490 OR a = 491 OR 
a = 492 OR a = 493 OR a = 494 OR a = 495 OR a = 496 OR a = 497 OR a = 498 OR a = 499;
--# edges
-- (result)    <- p.d.t.a   FILTER
-- (result).id <- p.d.t.id  IDENTITY

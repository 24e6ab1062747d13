-- Labelled loops and blocks.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.out (v INT64);
--# job
outer_loop: LOOP
  inner_block: BEGIN
    INSERT INTO p.d.out SELECT a FROM p.d.u;
    LEAVE outer_loop;
  END inner_block;
  CONTINUE outer_loop;
END LOOP outer_loop;
--# edges
-- p.d.out.v <- p.d.u.a  IDENTITY
